package io.guichet.sandbox.mail;

import org.subethamail.smtp.server.SMTPServer;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;

/** Listens for mail on the loopback address and keeps the newest five hundred. */
final class Mailbox implements AutoCloseable {

    private static final int MOST = 500;
    private static final int LARGEST = 30 * 1024 * 1024;

    private final LinkedList<Mail> mails = new LinkedList<>();
    private final InstantSource clock;
    private final MailFolder folder;
    private final SMTPServer server;
    private long lastId;

    Mailbox(int port, InstantSource clock, MailFolder folder) {
        this.clock = clock;
        this.folder = folder;
        for (Mail kept : folder.load()) {
            mails.addFirst(kept);
            lastId = kept.id();
        }
        this.server =
                SMTPServer.port(port)
                        .bindAddress(InetAddress.getLoopbackAddress())
                        .hostName("localhost")
                        .maxMessageSize(LARGEST)
                        .messageHandlerFactory(context -> new Delivery(this))
                        .build();
        server.start();
    }

    int port() {
        return server.getPortAllocated();
    }

    synchronized void keep(String from, List<String> to, InputStream data) throws IOException {
        byte[] raw = data.readAllBytes();
        lastId++;
        Mail mail = Mail.read(lastId, clock.instant(), from, to, raw);
        folder.save(mail, raw);
        mails.addFirst(mail);
        if (mails.size() > MOST) {
            folder.remove(mails.removeLast());
        }
    }

    synchronized List<Mail> newestFirst() {
        return new ArrayList<>(mails);
    }

    synchronized Optional<Mail> find(long id) {
        return mails.stream().filter(mail -> mail.id() == id).findFirst();
    }

    synchronized void empty() {
        mails.forEach(folder::remove);
        mails.clear();
    }

    @Override
    public void close() {
        server.stop();
    }
}

package io.guichet.sandbox.mail;

import org.subethamail.smtp.server.SMTPServer;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;

/** Listens for mail on the loopback address and keeps the newest five hundred. */
final class Mailbox implements AutoCloseable {

    private static final int MOST = 500;
    private static final int LARGEST = 30 * 1024 * 1024;

    private final LinkedList<Mail> mails = new LinkedList<>();
    private final Clock clock;
    private final SMTPServer server;
    private long lastId;

    Mailbox(int port, Clock clock) {
        this.clock = clock;
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
        lastId++;
        mails.addFirst(Mail.read(lastId, clock.instant(), from, to, data.readAllBytes()));
        if (mails.size() > MOST) {
            mails.removeLast();
        }
    }

    synchronized List<Mail> newestFirst() {
        return new ArrayList<>(mails);
    }

    synchronized Optional<Mail> find(long id) {
        return mails.stream().filter(mail -> mail.id() == id).findFirst();
    }

    synchronized void empty() {
        mails.clear();
    }

    @Override
    public void close() {
        server.stop();
    }
}

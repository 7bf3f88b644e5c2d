package io.guichet.sandbox.mail;

import org.subethamail.smtp.MessageHandler;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** One mail on its way in. */
final class Delivery implements MessageHandler {

    private final Mailbox mailbox;
    private final List<String> to = new ArrayList<>();
    private String from = "";

    Delivery(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    @Override
    public void from(String sender) {
        from = sender;
    }

    @Override
    public void recipient(String recipient) {
        to.add(recipient);
    }

    @Override
    public String data(InputStream data) throws IOException {
        mailbox.keep(from, to, data);
        return null;
    }

    @Override
    public void done() {
        to.clear();
    }
}

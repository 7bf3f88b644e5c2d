package io.guichet.mail.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that takes mails, unless it was told how to answer a command otherwise. */
final class MailServerDouble implements AutoCloseable {

    static final String SILENCE = "";

    final List<String> mails = new CopyOnWriteArrayList<>();
    final List<String> commands = new CopyOnWriteArrayList<>();

    private final Map<String, String> replies = new ConcurrentHashMap<>();
    private final ServerSocket server;

    MailServerDouble() {
        try {
            server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    URI address(String userInfo) {
        return URI.create("smtp://" + userInfo + "127.0.0.1:" + server.getLocalPort());
    }

    /** {@code CONNECT} stands for the greeting, {@code .} for the end of a mail. */
    void answers(String command, String reply) {
        replies.put(command, reply);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                talk(socket);
            } catch (IOException gone) {
                // The next one, or the end.
            }
        }
    }

    private void talk(Socket socket) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
        OutputStream out = socket.getOutputStream();
        reply(out, "CONNECT", "220 double");
        for (String line; (line = in.readLine()) != null; ) {
            commands.add(line);
            String command = line.split("[ :]", 2)[0].toUpperCase();
            switch (command) {
                case "EHLO" -> reply(out, command, "250-double\r\n250 AUTH PLAIN");
                case "DATA" -> data(in, out);
                case "AUTH" -> reply(out, command, "235 welcome");
                case "QUIT" -> reply(out, command, "221 bye");
                default -> reply(out, command, "250 ok");
            }
        }
    }

    private void data(BufferedReader in, OutputStream out) throws IOException {
        reply(out, "DATA", "354 go on");
        if (replies.containsKey("DATA")) {
            return;
        }
        StringBuilder mail = new StringBuilder();
        for (String line; !".".equals(line = in.readLine()); ) {
            mail.append(line).append("\r\n");
        }
        if (!replies.containsKey(".")) {
            mails.add(mail.toString());
        }
        reply(out, ".", "250 taken");
    }

    private void reply(OutputStream out, String command, String otherwise) throws IOException {
        String reply = replies.getOrDefault(command, otherwise);
        if (!reply.equals(SILENCE)) {
            out.write((reply + "\r\n").getBytes(UTF_8));
            out.flush();
        }
    }
}

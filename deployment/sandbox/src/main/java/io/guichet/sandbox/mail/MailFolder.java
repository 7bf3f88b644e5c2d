package io.guichet.sandbox.mail;

import io.guichet.sandbox.files.AtomicFile;
import io.guichet.sandbox.json.JsonDoc;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Mails as they came, one file each beside one for the envelope, so that they outlive a restart.
 */
record MailFolder(Path path) {

    private static final System.Logger LOG = System.getLogger(MailFolder.class.getName());

    /** What can still be read, oldest first. */
    List<Mail> load() {
        List<Mail> mails = new ArrayList<>();
        for (Path envelope : envelopes()) {
            try {
                mails.add(read(envelope));
            } catch (IOException | RuntimeException broken) {
                LOG.log(Level.WARNING, "a mail is left out: " + envelope, broken);
            }
        }
        mails.sort(Comparator.comparingLong(Mail::id));
        return mails;
    }

    private List<Path> envelopes() {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(path)) {
            return all.filter(file -> file.toString().endsWith(".json")).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Mail read(Path file) throws IOException {
        JsonObject envelope = JsonDoc.parseObject(Files.readString(file)).orElseThrow();
        long id = envelope.getJsonNumber("id").longValue();
        List<String> to =
                envelope.getJsonArray("to").getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .toList();
        Instant receivedAt = Instant.parse(envelope.getString("received_at"));
        return Mail.read(
                id, receivedAt, envelope.getString("from"), to, Files.readAllBytes(raw(id)));
    }

    void save(Mail mail, byte[] raw) throws IOException {
        JsonArrayBuilder to = JsonDoc.array();
        mail.to().forEach(to::add);
        JsonObject envelope =
                JsonDoc.object()
                        .add("id", mail.id())
                        .add("received_at", mail.receivedAt().toString())
                        .add("from", mail.from())
                        .add("to", to)
                        .build();
        Files.createDirectories(path);
        Files.write(raw(mail.id()), raw);
        AtomicFile.write(envelope(mail.id()), envelope.toString());
    }

    void remove(Mail mail) {
        try {
            Files.deleteIfExists(envelope(mail.id()));
            Files.deleteIfExists(raw(mail.id()));
        } catch (IOException busy) {
            LOG.log(Level.WARNING, "a mail stays on disk: " + mail.id(), busy);
        }
    }

    private Path envelope(long id) {
        return path.resolve(id + ".json");
    }

    private Path raw(long id) {
        return path.resolve(id + ".eml");
    }
}

package io.guichet.application.ledger;

import io.guichet.domain.ledger.ClosingText;
import io.guichet.domain.ledger.PeriodClosing;
import io.guichet.domain.ledger.PeriodClosing.Digests;
import io.guichet.domain.shared.Ed25519;
import io.guichet.domain.shared.InvalidValueException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Reads the tables line by line, so that a year needs no more memory than a day. */
public final class VerifyArchiveHandler implements VerifyArchive {

    private static final Report UNREADABLE =
            new Report(Optional.empty(), "", List.of("not a readable archive"));

    @Override
    public Report verify(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Set<String> missing = new TreeSet<>(ArchiveFiles.ALL);
            Set<String> names =
                    zip.stream().map(ZipEntry::getName).collect(Collectors.toUnmodifiableSet());
            missing.removeAll(names);
            return missing.isEmpty()
                    ? verify(zip, names)
                    : new Report(Optional.empty(), "", List.of("missing: " + missing));
        } catch (IOException unreadable) {
            return UNREADABLE;
        }
    }

    private static Report verify(ZipFile zip, Set<String> names) throws IOException {
        List<String> wrong = new ArrayList<>();
        Set<String> unknown = new TreeSet<>(names);
        ArchiveFiles.ALL.forEach(unknown::remove);
        unknown.forEach(name -> wrong.add("not covered by the signature: " + name));
        String publicKey = publicKey(text(zip, ArchiveFiles.PUBLIC_KEY));
        byte[] text = content(zip, ArchiveFiles.CLOSING);
        String signature = HexFormat.of().formatHex(content(zip, ArchiveFiles.SIGNATURE));
        if (!Ed25519.isSigned(publicKey, text, signature)) {
            wrong.add(ArchiveFiles.CLOSING + " is not what was signed with this key");
        }
        Optional<PeriodClosing> closing = read(new String(text, StandardCharsets.UTF_8));
        if (closing.isPresent()) {
            verify(zip, closing.orElseThrow(), wrong);
        } else {
            wrong.add(ArchiveFiles.CLOSING + " is no closing");
        }
        return new Report(closing, fingerprint(publicKey), wrong);
    }

    private static void verify(ZipFile zip, PeriodClosing closing, List<String> wrong)
            throws IOException {
        Digests digests = closing.digests();
        try (InputStream entries = open(zip, ArchiveFiles.ENTRIES)) {
            EntriesCheck check = new EntriesCheck(closing);
            compare(ArchiveFiles.ENTRIES, TableReader.read(entries, check), digests.entries())
                    .ifPresent(wrong::add);
            wrong.addAll(check.wrong());
        }
        try (InputStream documents = open(zip, ArchiveFiles.DOCUMENTS)) {
            DocumentsCheck check = new DocumentsCheck(closing);
            compare(ArchiveFiles.DOCUMENTS, TableReader.read(documents, check), digests.documents())
                    .ifPresent(wrong::add);
            wrong.addAll(check.wrong());
        }
    }

    private static Optional<String> compare(String name, String digest, String closed) {
        return digest.equals(closed)
                ? Optional.empty()
                : Optional.of(name + " was altered: its SHA-256 is not the closing's");
    }

    private static Optional<PeriodClosing> read(String text) {
        try {
            return Optional.of(ClosingText.read(text));
        } catch (InvalidValueException malformed) {
            return Optional.empty();
        }
    }

    private static String publicKey(String pem) {
        return pem.lines().filter(line -> !line.startsWith("-----")).collect(Collectors.joining());
    }

    private static String fingerprint(String publicKey) {
        try {
            return ClosingKey.fingerprint(publicKey);
        } catch (IllegalArgumentException noKey) {
            return "";
        }
    }

    private static String text(ZipFile zip, String name) throws IOException {
        return new String(content(zip, name), StandardCharsets.UTF_8);
    }

    private static byte[] content(ZipFile zip, String name) throws IOException {
        try (InputStream stream = open(zip, name)) {
            return stream.readAllBytes();
        }
    }

    private static InputStream open(ZipFile zip, String name) throws IOException {
        return zip.getInputStream(zip.getEntry(name));
    }
}

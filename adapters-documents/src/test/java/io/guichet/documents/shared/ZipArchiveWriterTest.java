package io.guichet.documents.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.guichet.application.shared.ArchiveWriter.Archive;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

class ZipArchiveWriterTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final ByteArrayOutputStream target = new ByteArrayOutputStream();

    @Test
    void what_went_in_comes_out() throws IOException {
        try (Archive archive = new ZipArchiveWriter().open(target)) {
            archive.add("2026/FR00000042.pdf", NOON, "un".getBytes(UTF_8));
            archive.add("reçus/FRR00000007.pdf", NOON, "deux".getBytes(UTF_8));
            archive.add("vide.pdf", NOON, new byte[0]);
        }

        assertThat(contents())
                .containsExactly(
                        Map.entry("2026/FR00000042.pdf", "un"),
                        Map.entry("reçus/FRR00000007.pdf", "deux"),
                        Map.entry("vide.pdf", ""));
    }

    @Test
    void an_entry_of_any_length_is_squeezed_as_it_is_written() throws IOException {
        try (Archive archive = new ZipArchiveWriter().open(target)) {
            archive.add("a.txt", NOON, "un".getBytes(UTF_8));
            try (OutputStream entry = archive.begin("b.csv", NOON)) {
                for (int i = 0; i < 100_000; i++) {
                    entry.write("deux\n".getBytes(UTF_8));
                }
            }
            archive.add("c.txt", NOON, "trois".getBytes(UTF_8));
        }
        Path file = Files.createTempFile("archive", ".zip");
        Files.write(file, target.toByteArray());

        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName))
                    .containsExactly("a.txt", "b.csv", "c.txt");
            assertThat(zip.getInputStream(zip.getEntry("b.csv")).readAllBytes())
                    .isEqualTo("deux\n".repeat(100_000).getBytes(UTF_8));
            assertThat(zip.getEntry("c.txt").getMethod()).isEqualTo(ZipEntry.STORED);
        }
        assertThat(target.size()).isLessThan(10_000);
        Files.delete(file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../a.pdf", "a/../../b.pdf", "/etc/passwd", "..\\a", "C:a", "a\nb"})
    void no_entry_leads_out_of_the_folder_it_is_unpacked_into(String name) throws IOException {
        try (Archive archive = new ZipArchiveWriter().open(target)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> archive.add(name, NOON, new byte[0]));
            assertThatIllegalArgumentException().isThrownBy(() -> archive.begin(name, NOON));
            archive.add("a..b/c...pdf", NOON, new byte[0]);
        }
    }

    @Test
    void an_entry_has_the_time_of_its_document_in_utc() throws IOException {
        try (Archive archive = new ZipArchiveWriter().open(target)) {
            archive.add("a.pdf", Instant.parse("2026-07-14T23:59:58Z"), new byte[] {1});
        }

        try (ZipInputStream zip = zip()) {
            assertThat(zip.getNextEntry().getTimeLocal())
                    .isEqualTo(LocalDateTime.parse("2026-07-14T23:59:58"));
        }
    }

    @Test
    void a_name_is_taken_once() {
        Archive archive = new ZipArchiveWriter().open(target);
        archive.add("a.pdf", NOON, new byte[] {1});

        assertThatIllegalArgumentException()
                .isThrownBy(() -> archive.add("a.pdf", NOON, new byte[] {2}));
    }

    @Test
    void what_was_added_is_sent_on_at_once() {
        Archive archive = new ZipArchiveWriter().open(target);

        archive.add("a.pdf", NOON, new byte[100_000]);

        assertThat(target.size()).isGreaterThan(100_000);
    }

    @Test
    void more_entries_than_a_plain_directory_counts_are_found_again() throws IOException {
        try (Archive archive = new ZipArchiveWriter().open(target)) {
            for (int i = 0; i < 70_000; i++) {
                archive.add(i + ".pdf", NOON, new byte[] {1});
            }
        }

        assertThat(contents()).hasSize(70_000);
        Path file = Files.createTempFile("archive", ".zip");
        Files.write(file, target.toByteArray());
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(zip.size()).isEqualTo(70_000);
            assertThat(zip.getInputStream(zip.getEntry("69999.pdf")).readAllBytes())
                    .containsExactly(1);
        }
        Files.delete(file);
    }

    @Test
    void entries_of_many_segments_are_found_at_their_places() throws IOException {
        Path file = Files.createTempFile("archive", ".zip");
        try (OutputStream out = Files.newOutputStream(file);
                Archive archive = new ZipArchiveWriter().open(out)) {
            for (int i = 0; i < 2500; i++) {
                archive.add("reçu " + i, NOON, ("content " + i).getBytes(UTF_8));
            }
            try (OutputStream entry = archive.begin("table.csv", NOON)) {
                entry.write("a;b".getBytes(UTF_8));
            }
        }

        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(zip.size()).isEqualTo(2501);
            for (int i = 0; i < 2500; i += 499) {
                assertThat(zip.getInputStream(zip.getEntry("reçu " + i)).readAllBytes())
                        .asString(UTF_8)
                        .isEqualTo("content " + i);
            }
            assertThat(zip.getInputStream(zip.getEntry("table.csv")).readAllBytes()).hasSize(3);
        }
        Files.delete(file);
    }

    @Test
    void beyond_four_gigabytes_entries_are_found_as_well() throws IOException {
        Path file = Files.createTempFile("archive", ".zip");
        byte[] much = new byte[64 << 20];
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                Archive archive = new ZipArchiveWriter().open(leavingHoles(channel))) {
            for (int i = 0; i < 66; i++) {
                archive.add("hole " + i, NOON, much);
            }
            for (int i = 0; i < 1000; i++) {
                archive.add("last " + i, NOON, new byte[] {7});
            }
        }

        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(Files.size(file)).isGreaterThan(4L << 30);
            assertThat(zip.size()).isEqualTo(1066);
            assertThat(zip.getInputStream(zip.getEntry("last 0")).readAllBytes())
                    .containsExactly(7);
            assertThat(zip.getInputStream(zip.getEntry("last 999")).readAllBytes())
                    .containsExactly(7);
        }
        Files.delete(file);
    }

    /** Zeros are not written but left out, so that a long file takes no room. */
    private static OutputStream leavingHoles(FileChannel channel) {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] content, int from, int length) throws IOException {
                if (length >= 64 << 20) {
                    channel.position(channel.position() + length);
                } else {
                    channel.write(ByteBuffer.wrap(content, from, length));
                }
            }
        };
    }

    @Test
    void what_is_remembered_of_an_entry_is_a_few_bytes() throws InterruptedException {
        Archive archive = new ZipArchiveWriter().open(OutputStream.nullOutputStream());
        byte[] content = {1};
        add(archive, 0, 30_000, content);
        long before = used();
        add(archive, 30_000, 130_000, content);

        // What a thread that cleans up behind the collector has not reached yet is not remembered.
        long each = (used() - before) / 100_000;
        for (int look = 0; each >= 40 && look < 50; look++) {
            Thread.sleep(100);
            each = (used() - before) / 100_000;
        }
        assertThat(each).isLessThan(40);
        archive.close();
    }

    private static void add(Archive archive, int from, int to, byte[] content) {
        for (int i = from; i < to; i++) {
            archive.add("2026/FR" + (20_000_000 + i) + ".pdf", NOON, content);
        }
    }

    /** Bytes that are still held after a collection, the least of some looks. */
    private static long used() {
        long least = Long.MAX_VALUE;
        for (int look = 0; look < 5; look++) {
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }

    @Test
    void the_target_is_left_open() {
        AtomicLong closed = new AtomicLong();
        OutputStream watched =
                new OutputStream() {
                    @Override
                    public void write(int one) {
                        target.write(one);
                    }

                    @Override
                    public void close() {
                        closed.incrementAndGet();
                    }
                };

        new ZipArchiveWriter().open(watched).close();

        assertThat(closed).hasValue(0);
        assertThat(target.size()).isPositive();
    }

    private Map<String, String> contents() throws IOException {
        Map<String, String> contents = new LinkedHashMap<>();
        try (ZipInputStream zip = zip()) {
            for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
                contents.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
            }
        }
        return contents;
    }

    private ZipInputStream zip() {
        return new ZipInputStream(new ByteArrayInputStream(target.toByteArray()));
    }
}

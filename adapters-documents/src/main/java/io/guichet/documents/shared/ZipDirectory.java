package io.guichet.documents.shared;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The headers of an archive's entries until they are written at its end: in memory as long as they
 * are few, in a temporary file from then on, so that an archive takes as much memory for a million
 * entries as for some thousand.
 */
final class ZipDirectory implements AutoCloseable {

    private static final int IN_MEMORY = 256 * 1024;
    private static final long MOST_SHORT = 0xFFFFL;
    private static final long MOST_INT = 0xFFFFFFFFL;
    private static final int END = 0x06054b50;
    private static final int ZIP64_END = 0x06064b50;
    private static final int ZIP64_LOCATOR = 0x07064b50;
    private static final short VERSION = 45;

    private final ByteArrayOutputStream few = new ByteArrayOutputStream();
    private OutputStream target = few;
    private Path file;
    private long entries;
    private long length;

    /** Takes the headers of a segment that ended. */
    void add(int count, byte[] headers) throws IOException {
        if (target == few && few.size() + headers.length > IN_MEMORY) {
            file = Files.createTempFile("archive", ".directory");
            target = new BufferedOutputStream(Files.newOutputStream(file));
            few.writeTo(target);
            few.reset();
        }
        target.write(headers);
        entries += count;
        length += headers.length;
    }

    /** {@code at} is how many bytes of the archive were written to the target before. */
    void writeTo(OutputStream archive, long at) throws IOException {
        target.flush();
        few.writeTo(archive);
        if (target != few) {
            try (InputStream many = Files.newInputStream(file)) {
                many.transferTo(archive);
            }
        }
        archive.write(end(at));
    }

    /** APPNOTE 6.3.10 of the format, 4.3.14 to 4.3.16: ZIP64 only where the plain end is short. */
    private byte[] end(long at) {
        ByteBuffer end = ByteBuffer.allocate(98).order(ByteOrder.LITTLE_ENDIAN);
        if (entries >= MOST_SHORT || length >= MOST_INT || at >= MOST_INT) {
            end.putInt(ZIP64_END).putLong(44).putShort(VERSION).putShort(VERSION);
            end.putInt(0).putInt(0).putLong(entries).putLong(entries).putLong(length).putLong(at);
            end.putInt(ZIP64_LOCATOR).putInt(0).putLong(at + length).putInt(1);
        }
        short count = (short) Math.min(entries, MOST_SHORT);
        end.putInt(END).putShort((short) 0).putShort((short) 0).putShort(count).putShort(count);
        end.putInt((int) Math.min(length, MOST_INT)).putInt((int) Math.min(at, MOST_INT));
        end.putShort((short) 0);
        byte[] bytes = new byte[end.position()];
        end.flip().get(bytes);
        return bytes;
    }

    @Override
    public void close() throws IOException {
        target.close();
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }
}

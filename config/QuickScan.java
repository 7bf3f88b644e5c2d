import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Puts an empty index of annotations into every library of an archive and of the archives in it.
 *
 * <p>The server reads each class of each jar for its annotations before it deploys anything, unless
 * a jar brings its own index. None of the libraries has annotations that mean something to the
 * server, so this saves it seconds. {@code QuickScan ARCHIVE}
 */
public final class QuickScan {

    private static final String INDEX = "META-INF/jandex.idx";
    private static final String OURS = "io/guichet/";

    /** An index of no classes, as Jandex writes it in its format 13. */
    private static final byte[] EMPTY =
            HexFormat.of().parseHex("babe1f150d00000000000000000000000000000000");

    private QuickScan() {}

    public static void main(String[] args) throws IOException {
        Path archive = Path.of(args[0]);
        Path indexed = archive.resolveSibling(archive.getFileName() + ".indexed");
        try (InputStream from = Files.newInputStream(archive);
                OutputStream to = Files.newOutputStream(indexed)) {
            copy(from, to, false);
        }
        Files.move(indexed, archive, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void copy(InputStream from, OutputStream to, boolean jar) throws IOException {
        ZipInputStream source = new ZipInputStream(from);
        ZipOutputStream target = new ZipOutputStream(to);
        target.setLevel(Deflater.BEST_SPEED);
        boolean library = jar;
        ZipEntry first = null;
        for (ZipEntry entry = source.getNextEntry(); entry != null; entry = source.getNextEntry()) {
            first = first == null ? entry : first;
            library &= !entry.getName().startsWith(OURS) && !entry.getName().equals(INDEX);
            put(target, entry, contentOf(entry.getName(), source.readAllBytes()));
        }
        if (library && first != null) {
            ZipEntry index = new ZipEntry(INDEX);
            index.setTime(first.getTime());
            put(target, index, EMPTY);
        }
        target.finish();
    }

    private static byte[] contentOf(String name, byte[] content) throws IOException {
        boolean jar = name.matches("(WEB-INF/)?lib/.*\\.jar");
        if (!jar && !name.endsWith(".war")) {
            return content;
        }
        ByteArrayOutputStream copied = new ByteArrayOutputStream(content.length);
        copy(new ByteArrayInputStream(content), copied, jar);
        return copied.toByteArray();
    }

    private static void put(ZipOutputStream target, ZipEntry like, byte[] content)
            throws IOException {
        ZipEntry entry = new ZipEntry(like.getName());
        entry.setTime(like.getTime());
        target.putNextEntry(entry);
        target.write(content);
        target.closeEntry();
    }
}

package io.guichet.documents.shared;

import io.guichet.domain.shared.Sha256;

import java.util.Arrays;

/**
 * The names of an archive's entries as 64 bits each of their SHA-256: at most 21 bytes a name,
 * where the name itself takes a hundred. That two of a million names have the same is one chance in
 * forty million, and then an archive is refused.
 */
final class TakenNames {

    private static final int HEX = 16;

    private long[] table = new long[1024];
    private int count;

    /** False if it was there. */
    boolean add(String name) {
        long print = Long.parseUnsignedLong(Sha256.hex(name).substring(0, HEX), HEX);
        long kept = print == 0 ? 1 : print;
        int at = place(table, kept);
        if (table[at] == kept) {
            return false;
        }
        table[at] = kept;
        count++;
        if (count * 3L > table.length * 2L) {
            grow();
        }
        return true;
    }

    private void grow() {
        long[] wider = new long[table.length * 2];
        Arrays.stream(table)
                .filter(kept -> kept != 0)
                .forEach(kept -> wider[place(wider, kept)] = kept);
        table = wider;
    }

    private static int place(long[] table, long print) {
        int at = (int) (print & (table.length - 1));
        while (table[at] != 0 && table[at] != print) {
            at = (at + 1) & (table.length - 1);
        }
        return at;
    }
}

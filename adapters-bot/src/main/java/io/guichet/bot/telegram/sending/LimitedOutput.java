package io.guichet.bot.telegram.sending;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Refuses to grow beyond a limit, so that nobody waits for what cannot be sent anyway. */
final class LimitedOutput extends FilterOutputStream {

    private final long limit;
    private final Runnable goesOn;
    private long written;

    /** {@code goesOn} is run before each write. */
    LimitedOutput(OutputStream target, long limit, Runnable goesOn) {
        super(target);
        this.limit = limit;
        this.goesOn = goesOn;
    }

    boolean isExceeded() {
        return written > limit;
    }

    @Override
    public void write(int one) throws IOException {
        grow(1);
        out.write(one);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        grow(length);
        out.write(bytes, offset, length);
    }

    private void grow(int more) throws IOException {
        goesOn.run();
        written += more;
        if (isExceeded()) {
            throw new IOException("larger than " + limit + " bytes");
        }
    }
}

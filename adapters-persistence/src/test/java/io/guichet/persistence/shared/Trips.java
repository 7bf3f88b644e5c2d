package io.guichet.persistence.shared;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.function.Supplier;

import javax.net.SocketFactory;

/**
 * Counts how often each thread sends something to the database: the driver is told this class by
 * the address of the database, and flushes what it sends once a trip.
 */
public final class Trips extends SocketFactory {

    private static final ThreadLocal<int[]> MADE = ThreadLocal.withInitial(() -> new int[1]);

    /** What is added to an address that has parameters, or none yet. */
    static String counted(String url) {
        return url + (url.contains("?") ? "&" : "?") + "socketFactory=" + Trips.class.getName();
    }

    /** How many trips this thread makes for some work. */
    public static int of(Supplier<?> work) {
        int before = MADE.get()[0];
        work.get();
        return MADE.get()[0] - before;
    }

    @Override
    public Socket createSocket() {
        return new Counted();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw new IOException("not connected by the driver");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort)
            throws IOException {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return createSocket(host.getHostName(), port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort)
            throws IOException {
        return createSocket(host, port);
    }

    private static final class Counted extends Socket {

        @Override
        public OutputStream getOutputStream() throws IOException {
            return new Sent(super.getOutputStream());
        }
    }

    /** Flushing nothing is no trip. */
    private static final class Sent extends FilterOutputStream {

        private boolean isSomething;

        private Sent(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            isSomething = true;
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
            out.write(some, from, length);
            isSomething = true;
        }

        @Override
        public void flush() throws IOException {
            out.flush();
            if (isSomething) {
                MADE.get()[0]++;
            }
            isSomething = false;
        }
    }
}

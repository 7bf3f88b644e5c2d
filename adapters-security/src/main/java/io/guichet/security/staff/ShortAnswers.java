package io.guichet.security.staff;

import org.apache.http.HttpEntity;
import org.apache.http.HttpResponse;
import org.apache.http.HttpResponseInterceptor;
import org.apache.http.entity.HttpEntityWrapper;
import org.apache.http.protocol.HttpContext;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads no more of an answer than a provider has to say: all of it stands in memory. */
final class ShortAnswers implements HttpResponseInterceptor {

    private final int longest;

    /** {@code longest} in bytes. */
    ShortAnswers(int longest) {
        this.longest = longest;
    }

    @Override
    public void process(HttpResponse response, HttpContext context) {
        HttpEntity entity = response.getEntity();
        if (entity != null) {
            response.setEntity(new ShortEntity(entity, longest));
        }
    }

    private static final class ShortEntity extends HttpEntityWrapper {

        private final int longest;

        ShortEntity(HttpEntity entity, int longest) {
            super(entity);
            this.longest = longest;
        }

        @Override
        public InputStream getContent() throws IOException {
            return new Counted(super.getContent(), longest);
        }
    }

    /** Whoever reads on past the last byte that is allowed is told that there are too many. */
    private static final class Counted extends FilterInputStream {

        private int left;

        Counted(InputStream in, int left) {
            super(in);
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] bytes, int from, int most) throws IOException {
            int some = super.read(bytes, from, most);
            count(Math.max(some, 0));
            return some;
        }

        private void count(int some) throws IOException {
            left -= some;
            if (left < 0) {
                throw new IOException("the answer is too long");
            }
        }
    }
}

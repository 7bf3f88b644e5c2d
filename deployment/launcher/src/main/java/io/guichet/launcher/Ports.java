package io.guichet.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where each part listens. One number moves them all by the same distance. */
public record Ports(int product) {

    private static final int USUAL_PRODUCT = 8080;
    private static final int LAST = 65_535;
    private static final int WIDEST_OFFSET = LAST - 54_329;

    public Ports {
        if (product < 1024 || product > USUAL_PRODUCT + WIDEST_OFFSET) {
            throw new Refusal(
                    "-Dport=%d is not possible: take a port from 1024 to %d."
                            .formatted(product, USUAL_PRODUCT + WIDEST_OFFSET));
        }
    }

    static Ports parse(String product) {
        try {
            return new Ports(Integer.parseInt(product.strip()));
        } catch (NumberFormatException e) {
            throw new Refusal("-Dport=%s is not a number.".formatted(product), e);
        }
    }

    public int offset() {
        return product - USUAL_PRODUCT;
    }

    public int sandbox() {
        return product + 10;
    }

    public int management() {
        return 9990 + offset();
    }

    public int smtp() {
        return 2525 + offset();
    }

    public int database() {
        return 54_329 + offset();
    }

    /** Refuses to start, naming the first port that somebody else listens on. */
    void requireFree(boolean withDatabase) {
        Map<String, Integer> needed = new LinkedHashMap<>();
        needed.put("the product", product);
        needed.put("the sandbox", sandbox());
        needed.put("the server's management", management());
        needed.put("the sandbox's mail", smtp());
        if (withDatabase) {
            needed.put("the database", database());
        }
        needed.forEach(Ports::requireFree);
    }

    static void requireFree(String part, int port) {
        try (ServerSocket probe = new ServerSocket()) {
            // Without it, connections that a stopped server left in TIME_WAIT would look like one.
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new Refusal(
                    "Port %d, which %s needs, is in use: stop what listens there or move Guichet with"
                                    .formatted(port, part)
                            + " -Dport= (8080 when nothing is said; all its ports move along).",
                    e);
        }
    }
}

package io.guichet.sandbox.http;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Lets in only who is on this machine and knows it: the name in the address must be a loopback one
 * (else a foreign page could point its own name here), and a page that posts must be ours.
 */
final class Guard {

    private static final Pattern LOOPBACK =
            Pattern.compile("(127\\.0\\.0\\.1|localhost|\\[::1])(:\\d{1,5})?");
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; font-src 'self'; frame-src 'self';"
                    + " form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private Guard() {}

    static void check(Call call) {
        String host = call.header("Host");
        if (!LOOPBACK.matcher(host).matches()) {
            throw new HttpRefusal(403, "the sandbox answers on loopback only");
        }
        if (READING.contains(call.method())) {
            return;
        }
        String origin = call.header("Origin");
        String site = call.header("Sec-Fetch-Site");
        boolean foreignOrigin = !origin.isEmpty() && !origin.equals("http://" + host);
        boolean foreignSite =
                !site.isEmpty() && !site.equals("same-origin") && !site.equals("none");
        if (foreignOrigin || foreignSite) {
            throw new HttpRefusal(403, "this must come from a page of the sandbox");
        }
    }

    static void secure(Call call) {
        call.response().setHeader("Content-Security-Policy", POLICY);
        call.response().setHeader("X-Content-Type-Options", "nosniff");
        call.response().setHeader("Referrer-Policy", "no-referrer");
        call.response().setHeader("Cache-Control", "no-store");
        call.response().setHeader("Cross-Origin-Opener-Policy", "same-origin");
    }
}

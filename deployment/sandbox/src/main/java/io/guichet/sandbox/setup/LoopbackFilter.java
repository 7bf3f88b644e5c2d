package io.guichet.sandbox.setup;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Serves this machine only: a name that a foreign page rebound to the loopback address is refused,
 * and so is what a page of another origin sends here. Pages of the product are such an origin too.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class LoopbackFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Pattern LOOPBACK =
            Pattern.compile("(127\\.0\\.0\\.1|localhost|\\[::1])(:\\d{1,5})?");
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OURS = Set.of("same-origin", "none");

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        secure(response);
        String host = header(request, "Host").orElse("");
        if (!LOOPBACK.matcher(host).matches() || isForeign(request, host)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean isForeign(HttpServletRequest request, String host) {
        if (READING.contains(request.getMethod())) {
            return false;
        }
        Optional<String> origin = header(request, "Origin");
        Optional<String> site = header(request, "Sec-Fetch-Site");
        return origin.filter(from -> !from.equals("http://" + host)).isPresent()
                || site.filter(from -> !OURS.contains(from)).isPresent();
    }

    private static Optional<String> header(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getHeader(name));
    }

    private static void secure(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", Page.policy("'self'"));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cache-Control", "no-store");
    }
}

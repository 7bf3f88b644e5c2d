package io.guichet.sandbox.setup;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.util.Set;

/**
 * Serves this machine only: a name that a foreign page rebound to the loopback address is refused,
 * and so is a form that another site sends here.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class LoopbackFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Set<String> NAMES = Set.of("127.0.0.1", "localhost", "[::1]");

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String site = request.getHeader("Sec-Fetch-Site");
        boolean foreign = "cross-site".equals(site) && !"GET".equals(request.getMethod());
        if (!NAMES.contains(request.getServerName()) || foreign) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        chain.doFilter(request, response);
    }
}

package io.guichet.rest.caller;

import io.guichet.application.access.ClientAddress;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.util.Collections;

/** Notes where a request comes from, for pages and the interface alike. */
@WebFilter(value = "/*", asyncSupported = true)
public class ClientAddressFilter extends HttpFilter {

    /** The request attribute that holds the client's address, empty if it cannot be known. */
    public static final String ADDRESS = "io.guichet.rest.address";

    private static final long serialVersionUID = 1L;

    @Inject private transient ClientAddress clientAddress;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String forwarded =
                String.join(",", Collections.list(request.getHeaders("X-Forwarded-For")));
        request.setAttribute(ADDRESS, clientAddress.of(request.getRemoteAddr(), forwarded));
        chain.doFilter(request, response);
    }
}

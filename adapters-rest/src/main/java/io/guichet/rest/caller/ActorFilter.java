package io.guichet.rest.caller;

import io.guichet.application.permit.Actor;
import io.guichet.application.permit.Actors;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;

/**
 * Nobody acts in a request before its caller is known, and who that was does not act in the next
 * one of the same thread.
 */
@WebFilter(value = "/*", asyncSupported = true)
public class ActorFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Actors.begin(Actor.NOBODY);
        try {
            chain.doFilter(request, response);
        } finally {
            Actors.end();
        }
    }
}

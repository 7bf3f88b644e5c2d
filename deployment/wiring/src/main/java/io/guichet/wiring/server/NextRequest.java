package io.guichet.wiring.server;

import io.undertow.server.ExchangeCompletionListener.NextListener;
import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;

import jakarta.servlet.ServletContext;

import java.util.concurrent.RejectedExecutionException;

/**
 * Has a connection made ready for its next request by the thread that will read that. The server
 * would have it done by the thread that answered, and the reader, woken while that is under way,
 * turns in a loop until it is done: where every processor is busy, for the milliseconds that the
 * operating system gives it.
 */
public final class NextRequest implements ServletExtension {

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        deployment.addInitialHandlerChainWrapper(
                next ->
                        exchange -> {
                            exchange.addExchangeCompleteListener(NextRequest::byItsReader);
                            next.handleRequest(exchange);
                        });
    }

    private static void byItsReader(HttpServerExchange exchange, NextListener rest) {
        if (exchange.isInIoThread()) {
            rest.proceed();
            return;
        }
        try {
            exchange.getIoThread().execute(rest::proceed);
        } catch (RejectedExecutionException stopping) {
            rest.proceed();
        }
    }
}

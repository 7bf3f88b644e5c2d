package io.guichet.application.permit;

/**
 * A use case was called on behalf of somebody who may not. The entry adapter should have refused
 * before: this is a fault of the product, whatever the caller is answered.
 */
public final class NotPermittedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotPermittedException(String useCase, String actor) {
        super(useCase + " is not for " + actor);
    }
}

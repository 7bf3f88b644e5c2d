package io.guichet.rest.pages;

import io.guichet.application.factor.StepUp.Need;

/**
 * A page of the product, drawn on the server. {@link PagesServlet} asks it once it is sure of who
 * asks: a form that another site sent never comes here.
 */
interface WebPage {

    /** Where it is, {@code /sign-in} for instance; {@link PagesServlet} lists them all. */
    String path();

    /** Who may come here. */
    Access access();

    /** What sending this form takes of a second factor; most take nothing. */
    default Need factor(PageRequest request) {
        return Need.NONE;
    }

    /** What looking at it takes of a second factor. */
    default Need factorToOpen() {
        return Need.NONE;
    }

    /** Where whoever had to confirm first comes back to, with what he typed if it goes along. */
    default String again(PageRequest request) {
        return path();
    }

    Page show(PageRequest request);

    Page submit(PageRequest request);

    /** Who may come to a page. */
    enum Access {
        ANYBODY,
        /** The password was right, the second factor is still awaited. */
        HALF_SIGNED_IN,
        SIGNED_IN
    }
}

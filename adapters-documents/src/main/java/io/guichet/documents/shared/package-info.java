/**
 * What all documents share: the frame, the words and figures of a language, the way to paper.
 *
 * <p>Everything that comes from outside goes through {@link io.guichet.documents.shared.Html},
 * which escapes it. Knows nothing about what a document is about.
 */
package io.guichet.documents.shared;

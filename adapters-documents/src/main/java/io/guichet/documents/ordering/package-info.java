/** Quotes, order forms, settlement orders and announcements of charges as pages. */
package io.guichet.documents.ordering;

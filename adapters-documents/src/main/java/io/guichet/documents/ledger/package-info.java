/** The books in the forms that authorities ask for. */
package io.guichet.documents.ledger;

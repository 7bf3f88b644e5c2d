/** Deposits invoices to public bodies on Chorus Pro and follows them there. */
package io.guichet.application.publicsector;

/** A mail server that keeps what it is given, and the page it is read on. */
package io.guichet.sandbox.mail;

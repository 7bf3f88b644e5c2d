/** What changing contacts needs from outside. */
package io.guichet.application.contact.port;

/** What payment needs from outside. */
package io.guichet.application.payment.port;

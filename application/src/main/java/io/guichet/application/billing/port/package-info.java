/** What billing needs from outside. */
package io.guichet.application.billing.port;

/** The services of customers. */
package io.guichet.application.subscription;

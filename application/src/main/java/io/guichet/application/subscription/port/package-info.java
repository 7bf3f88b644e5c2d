/** What subscriptions need from outside. */
package io.guichet.application.subscription.port;

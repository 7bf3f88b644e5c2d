/** What is shown of services. */
package io.guichet.application.subscription.query;

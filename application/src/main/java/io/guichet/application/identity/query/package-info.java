/** What is shown of profiles, customers and links. */
package io.guichet.application.identity.query;

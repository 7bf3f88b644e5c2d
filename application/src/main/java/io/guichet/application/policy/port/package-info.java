/** What policies need from outside. */
package io.guichet.application.policy.port;

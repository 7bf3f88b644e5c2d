/** What is shown of policies. */
package io.guichet.application.policy.query;

/** What is shown of the audit. */
package io.guichet.application.audit.query;

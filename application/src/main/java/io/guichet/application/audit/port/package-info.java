/** Where the audit is kept. */
package io.guichet.application.audit.port;

/** What deposits need from the outside. */
package io.guichet.application.publicsector.port;

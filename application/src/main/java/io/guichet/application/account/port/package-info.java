/** What accounts need from outside. */
package io.guichet.application.account.port;

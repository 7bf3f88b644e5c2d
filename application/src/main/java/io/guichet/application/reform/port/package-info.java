/** What the reports of the French reform need from the outside. */
package io.guichet.application.reform.port;

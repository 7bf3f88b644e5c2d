/** What the members of staff need from outside. */
package io.guichet.application.staff.port;

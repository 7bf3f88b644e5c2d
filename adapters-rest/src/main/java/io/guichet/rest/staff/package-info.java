/** Administrators keep the members of staff. */
package io.guichet.rest.staff;

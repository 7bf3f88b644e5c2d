/** The whole product on a real server, spoken to from outside. */
package io.guichet.it;

/** Who is staff by the word of the operator's provider, in tables. */
package io.guichet.persistence.staff;

/** Members of staff: who they are, what each is there for, and how they come and go. */
package io.guichet.application.staff;

/** Daily runs, for staff. */
package io.guichet.rest.run;

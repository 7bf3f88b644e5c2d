/** What was told to the tax administration, for staff. */
package io.guichet.rest.reform;

/** What was told to the tax administration, as staff reads it. */
package io.guichet.application.reform.query;

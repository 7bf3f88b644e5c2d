/** What is shown of charges and usage. */
package io.guichet.application.charging.query;

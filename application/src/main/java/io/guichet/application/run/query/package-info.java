/** What is shown of runs. */
package io.guichet.application.run.query;

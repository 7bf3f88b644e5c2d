/** Building and reading JSON with the one provider of this deployment. */
package io.guichet.sandbox.json;

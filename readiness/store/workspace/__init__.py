"""A firm's shared workspace: many engagements in one PostgreSQL database, behind the interface of the file.

Opt-in: nothing here is imported, and no connection is made, unless a person has named a workspace.
"""

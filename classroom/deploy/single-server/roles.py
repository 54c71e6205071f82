"""What a teacher may do. None is an administrator of the hub, which could do anything as anybody."""

# Sees who is there and which servers run, and ends servers. A teacher does not open a student's server: its page comes
# from what the student has put there, and would act with the teacher's own rights.
teacher = ["admin-ui", "list:users", "read:users", "read:servers", "delete:servers"]

# Lets students in at /hub/authorize, changes forgotten passwords, and removes accounts. Whoever changes a password can
# log in by it, so that this goes beyond the above.
accounts = ["admin:users"]


def roles(teachers: set[str], own_accounts: bool) -> list[dict]:
    return [
        {
            "name": "teacher",
            "description": "Sees all servers and ends them",
            "scopes": teacher + (accounts if own_accounts else []),
            "users": sorted(teachers),
        },
        {"name": "admin", "users": []},  # whoever was one by an earlier configuration is none any more
        {
            "name": "idle-culler",
            "services": ["idle-culler"],
            "scopes": ["list:users", "read:users:activity", "read:servers", "delete:servers"],
        },
    ]

"""How Google says no: one exception that carries an answer, and the sentences of the refusals we know."""

from __future__ import annotations

from typing import Any

STATUS = {
    400: "INVALID_ARGUMENT",
    401: "UNAUTHENTICATED",
    403: "PERMISSION_DENIED",
    404: "NOT_FOUND",
    409: "ALREADY_EXISTS",
    429: "RESOURCE_EXHAUSTED",
    500: "INTERNAL",
    503: "UNAVAILABLE",
}
TYPE = "type.googleapis.com/google.rpc."


class ApiError(Exception):
    """A refusal in the form of the Google APIs: {"error": {code, message, status, details}}."""

    def __init__(
        self,
        code: int,
        message: str,
        status: str | None = None,
        details: list[dict[str, Any]] | None = None,
        headers: dict[str, str] | None = None,
    ) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.status = status or STATUS[code]
        self.details = details
        self.headers = headers or {}

    def body(self) -> dict[str, Any]:
        error: dict[str, Any] = {"code": self.code, "message": self.message, "status": self.status}
        if self.details:
            error["details"] = self.details
        return {"error": error}


class DriveError(ApiError):
    """A refusal in the older form of the Drive API: errors with domain and reason."""

    def __init__(
        self, code: int, message: str, reason: str, domain: str = "global", **where: str
    ) -> None:
        super().__init__(code, message)
        self.reason, self.domain, self.where = reason, domain, where

    def body(self) -> dict[str, Any]:
        one = {"message": self.message, "domain": self.domain, "reason": self.reason, **self.where}
        return {"error": {"errors": [one], "code": self.code, "message": self.message}}


def invalid(message: str) -> ApiError:
    return ApiError(400, message)


def violations(found: list[tuple[str, str]]) -> ApiError:
    """The answer to a body or query that the schema does not allow: every fault on a line of its own."""
    details: list[dict[str, Any]] = [
        {
            "@type": TYPE + "BadRequest",
            "fieldViolations": [
                {"field": field, "description": text} if field else {"description": text}
                for field, text in found
            ],
        }
    ]
    return ApiError(400, "\n".join(text for _, text in found), details=details)


def not_found() -> ApiError:
    return ApiError(404, "Requested entity was not found.")


def no_permission() -> ApiError:
    return ApiError(403, "The caller does not have permission")


def not_a_spreadsheet() -> ApiError:
    return ApiError(400, "This operation is not supported for this document", "FAILED_PRECONDITION")


def service_disabled(service: str, title: str, project: str) -> ApiError:
    address = f"https://console.developers.google.com/apis/api/{service}/overview?project={project}"
    message = (
        f"{title} has not been used in project {project} before or it is disabled. Enable it by"
        f" visiting {address} then retry. If you enabled this API recently, wait a few minutes for"
        " the action to propagate to our systems and retry."
    )
    details: list[dict[str, Any]] = [
        {
            "@type": TYPE + "ErrorInfo",
            "reason": "SERVICE_DISABLED",
            "domain": "googleapis.com",
            "metadata": {
                "service": service,
                "consumer": f"projects/{project}",
                "serviceTitle": title,
            },
        },
        {
            "@type": TYPE + "Help",
            "links": [{"description": "Google developers console API activation", "url": address}],
        },
    ]
    return ApiError(403, message, details=details)


def missing_credentials() -> ApiError:
    return ApiError(
        401,
        "Request is missing required authentication credential. Expected OAuth 2 access token,"
        " login cookie or other valid authentication credential. See"
        " https://developers.google.com/identity/sign-in/web/devconsole-project.",
    )


def bad_credentials(service: str = "sheets.googleapis.com") -> ApiError:
    message = (
        "Request had invalid authentication credentials. Expected OAuth 2 access token, login"
        " cookie or other valid authentication credential. See"
        " https://developers.google.com/identity/sign-in/web/devconsole-project."
    )
    details: list[dict[str, Any]] = [
        {
            "@type": TYPE + "ErrorInfo",
            "reason": "ACCESS_TOKEN_EXPIRED",
            "domain": "googleapis.com",
            "metadata": {"service": service},
        }
    ]
    return ApiError(401, message, details=details)


def too_narrow(service: str) -> ApiError:
    details: list[dict[str, Any]] = [
        {
            "@type": TYPE + "ErrorInfo",
            "reason": "ACCESS_TOKEN_SCOPE_INSUFFICIENT",
            "domain": "googleapis.com",
            "metadata": {"service": service},
        }
    ]
    return ApiError(403, "Request had insufficient authentication scopes.", details=details)


def quota_exceeded(
    kind: str, per: str, limit: int, project: str, retry_after: int | None = None
) -> ApiError:
    """The 429 of the Sheets API. `kind` is Read or Write, `per` is User or Project."""
    words = "minute per user" if per == "User" else "minute"
    message = (
        f"Quota exceeded for quota metric '{kind} requests' and limit '{kind} requests per {words}'"
        f" of service 'sheets.googleapis.com' for consumer 'project_number:{project}'."
    )
    details: list[dict[str, Any]] = [
        {
            "@type": TYPE + "ErrorInfo",
            "reason": "RATE_LIMIT_EXCEEDED",
            "domain": "googleapis.com",
            "metadata": {
                "service": "sheets.googleapis.com",
                "consumer": f"projects/{project}",
                "quota_metric": f"sheets.googleapis.com/{kind.lower()}_requests",
                "quota_location": "global",
                "quota_unit": f"1/min/{{project}}{'/{user}' if per == 'User' else ''}",
                "quota_limit": f"{kind}RequestsPerMinutePer{per}",
                "quota_limit_value": str(limit),
            },
        },
        {
            "@type": TYPE + "Help",
            "links": [
                {
                    "description": "Request a higher quota limit.",
                    "url": "https://cloud.google.com/docs/quotas/help/request_increase",
                }
            ],
        },
    ]
    headers = {} if retry_after is None else {"Retry-After": str(retry_after)}
    return ApiError(429, message, details=details, headers=headers)


def storage_quota_exceeded() -> DriveError:
    return DriveError(
        403,
        "The user's Drive storage quota has been exceeded.",
        "storageQuotaExceeded",
        "usageLimits",
    )


def no_such_file(ident: str) -> DriveError:
    return DriveError(
        404, f"File not found: {ident}.", "notFound", locationType="parameter", location="fileId"
    )


PROTECTED = (
    "You are trying to edit a protected cell or object. Please contact the spreadsheet owner to"
    " remove protection if you need to edit."
)
TOO_MANY_CELLS = (
    "This action would increase the number of cells in the workbook above the limit of 10000000"
    " cells."
)

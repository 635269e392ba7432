using Coworking.Domain.Recordings;

namespace Coworking.Api.Features.Recordings;

/// <summary>Who names recordings by their ids, and names none that is gone for good.</summary>
public interface IForgetRecordings
{
    /// <summary>Takes the id out wherever it stands. Doing so again changes nothing.</summary>
    Task ForgetAsync(RecordingId id, CancellationToken cancellation);
}

//! The sound of a session, which is the clock of its pictures.

use drowse_app::diary::Refusal;
use drowse_app::sound::{SoundChannel, SoundView};
use drowse_app::{App, AppError};
use drowse_sound::{Heard, Sound};
use tauri::State;

use crate::desk::Desk;

/// Puts the sound of a session at a moment of its timeline, playing or resting.
#[tauri::command]
pub async fn move_sound(
    desk: State<'_, Desk>,
    sound: State<'_, Sound>,
    session_id: i64,
    at_ms: f64,
    is_playing: bool,
) -> Result<SoundView, Refusal> {
    let planned = desk.ask(move |app| Ok((app.session_timeline(session_id)?, app.loudness()?))).await?;
    sound.set_loudness(planned.1);
    heard(sound, move |sound| sound.move_to(&planned.0, at_ms, is_playing)).await
}

/// Says where the sound is. Whoever changed a loudness meanwhile hears it.
#[tauri::command]
pub async fn read_sound(desk: State<'_, Desk>, sound: State<'_, Sound>) -> Result<SoundView, Refusal> {
    sound.set_loudness(desk.ask(App::loudness).await?);
    Ok(view(sound.read()))
}

/// Silences everything, or lets it be heard again.
#[tauri::command]
pub async fn mute_sound(sound: State<'_, Sound>, is_muted: bool) -> Result<(), Refusal> {
    sound.mute(is_muted);
    Ok(())
}

/// Ends the sound of a session.
#[tauri::command]
pub async fn end_sound(sound: State<'_, Sound>) -> Result<(), Refusal> {
    sound.end();
    Ok(())
}

/// Lets one channel be heard by itself, as loud as it is set.
#[tauri::command]
pub async fn test_sound(
    desk: State<'_, Desk>,
    sound: State<'_, Sound>,
    channel: SoundChannel,
) -> Result<SoundView, Refusal> {
    sound.set_loudness(desk.ask(App::loudness).await?);
    heard(sound, move |sound| sound.test(channel.into())).await
}

/// Does `act` where waiting for the sound holds nobody up.
async fn heard(
    sound: State<'_, Sound>,
    act: impl FnOnce(&Sound) -> Heard + Send + 'static,
) -> Result<SoundView, Refusal> {
    let sound = sound.inner().clone();
    let heard = tauri::async_runtime::spawn_blocking(move || act(&sound)).await;
    heard.map(view).map_err(|error| AppError::new("internal").because(error).refusal)
}

fn view(heard: Heard) -> SoundView {
    let silence = heard.silence.map(|silence| silence.key().to_owned());
    SoundView { at_ms: heard.at_ms, is_playing: heard.is_playing, silence }
}

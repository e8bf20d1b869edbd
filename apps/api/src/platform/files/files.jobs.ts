import { Injectable } from '@nestjs/common';
import { EveryMinute } from '../queue/handlers.ts';
import { ArrivingFiles } from './arriving-files.ts';

@Injectable()
export class FileJobs {
  constructor(private readonly arriving: ArrivingFiles) {}

  @EveryMinute()
  dropForgotten(): Promise<void> {
    return this.arriving.dropForgotten();
  }
}
